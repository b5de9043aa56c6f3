select
    a.id,
    to_json(shown) as properties,
    bearing_points(:version, 'agreement', a.id) as geom,
    daterange(shown.date, null) as during
from record a
cross join lateral (
    select
        a.id,
        a.body ->> 'name' as name,
        first_day(a.body ->> 'date') as date,
        date_precision(a.body) as "datePrecision",
        a.body ->> 'dateText' as "dateText",
        a.body -> 'parties' as parties,
        a.body ->> 'summary' as summary,
        a.body ->> 'standing' as standing,
        (
            select json_agg(json_build_object(
                'id', clause -> 'id',
                'number', clause -> 'number',
                'summary', clause -> 'summary',
                'quote', clause #> '{quote,text}',
                'quoteLanguage', clause #> '{quote,language}',
                'translation', clause #> '{quote,translation}',
                'translator', clause #> '{quote,translator}',
                'issues', coalesce(clause -> 'issues', '[]'),
                'anchors', clause_refs(clause -> 'anchors'),
                'readings', (
                    select json_agg(json_build_object(
                        'actor', reading -> 'actor',
                        'summary', reading -> 'summary',
                        'none', coalesce((reading ->> 'none')::boolean, false),
                        'statements', coalesce(reading -> 'statements', '[]')) order by m)
                    from jsonb_array_elements(clause -> 'readings') with ordinality as readings (reading, m)
                )) order by n)
            from jsonb_array_elements(a.body -> 'clauses') with ordinality as clauses (clause, n)
        ) as clauses,
        source_refs(:version, a.body -> 'sources') as sources,
        statement_refs(:version, a.body -> 'statements') as statements,
        a.body ->> 'confidence' as confidence,
        a.body ->> 'note' as note
) as shown
where a.version = :version and a.kind = 'agreement'
order by shown.date, a.id
