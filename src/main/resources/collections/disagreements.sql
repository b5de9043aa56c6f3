select
    d.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record d
cross join lateral (
    select
        d.id,
        d.body ->> 'title' as title,
        d.body ->> 'summary' as summary,
        (
            select json_agg(json_build_object(
                'text', version -> 'text',
                'heldBy', version -> 'heldBy',
                'statements', coalesce(version -> 'statements', '[]'),
                'sources', source_refs(:version, version -> 'sources')) order by n)
            from jsonb_array_elements(d.body -> 'versions') with ordinality as versions (version, n)
        ) as versions,
        coalesce(d.body -> 'issues', '[]') as issues,
        d.body ->> 'note' as note,
        cited_statements(:version, d.body) as statements
) as shown
where d.version = :version and d.kind = 'disagreement'
order by d.id
