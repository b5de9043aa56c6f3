select
    d.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record d
cross join lateral (
    select
        d.id,
        d.body ->> 'question' as question,
        d.body ->> 'class' as class,
        clause_refs(d.body -> 'at') as at,
        coalesce((d.body ->> 'several')::boolean, false) as several,
        (
            select json_agg(json_build_object(
                'id', value -> 'id',
                'label', value -> 'label',
                'actor', value -> 'actor',
                'alone', coalesce((value ->> 'alone')::boolean, false)) order by n)
            from jsonb_array_elements(d.body -> 'values') with ordinality as answers (value, n)
        ) as values,
        (
            select coalesce(json_agg(json_build_object(
                'value', exclusion -> 'value',
                'dimension', exclusion -> 'dimension',
                'values', exclusion -> 'values',
                'reason', exclusion -> 'reason') order by n), '[]')
            from jsonb_array_elements(d.body -> 'excludes') with ordinality as exclusions (exclusion, n)
        ) as excludes,
        d.body ->> 'note' as note
) as shown
where d.version = :version and d.kind = 'dimension'
order by d.id
