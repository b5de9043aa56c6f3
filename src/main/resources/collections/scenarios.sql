select
    s.id,
    to_json(shown) as properties,
    null::geometry as geom,
    case when s.body ? 'state' then
        daterange(first_day(s.body #>> '{state,from}'), first_day(s.body #>> '{state,to}'))
    end as during
from record s
cross join lateral (
    select
        s.id,
        s.body ->> 'title' as title,
        s.body ->> 'summary' as summary,
        coalesce(s.body -> 'proposedBy', '[]') as "proposedBy",
        case when s.body ? 'state' then
            json_build_object('from', s.body #> '{state,from}', 'to', s.body #> '{state,to}')
        end as state,
        (
            select json_agg(json_build_object(
                'dimension', fact -> 'dimension',
                'values', coalesce(fact -> 'values', '[]'),
                'oneOf', coalesce(fact -> 'oneOf', '[]'),
                'doubt', fact -> 'doubt',
                'statements', coalesce(fact -> 'statements', '[]'),
                'inferred', fact -> 'inferred') order by n)
            from jsonb_array_elements(s.body -> 'facts') with ordinality as facts (fact, n)
        ) as facts,
        coalesce(s.body -> 'said', '[]') as said,
        s.body ->> 'note' as note,
        cited_statements(:version, s.body) as statements
) as shown
where s.version = :version and s.kind = 'scenario'
order by s.id
