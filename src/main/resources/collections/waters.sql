select
    s.id,
    to_json(shown) as properties,
    shape_geometry(:version, 'waters', s.id, :tolerance) as geom,
    null::daterange as during
from shape s
cross join lateral (select base_names(:version, 'waters', s.id) as names) as known
cross join lateral (
    select
        s.id,
        coalesce(names ->> 'en', initcap(replace(s.id, '-', ' '))) as name,
        names,
        s.properties ->> 'kind' as kind,
        (s.properties ->> 'errorM')::numeric as "errorM",
        s.properties ->> 'note' as note
) as shown
where s.version = :version and s.layer = 'waters' and s.tolerance_m = 10
order by array_position(array ['sea', 'lake', 'reservoir', 'river'], s.properties ->> 'kind'), s.id
