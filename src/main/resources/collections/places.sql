select
    s.id,
    to_json(shown) as properties,
    s.geom,
    null::daterange as during
from shape s
cross join lateral (select base_names(:version, 'places', s.id) as names) as known
cross join lateral (
    select
        s.id,
        coalesce(names ->> 'en', s.properties ->> 'name') as name,
        names,
        s.properties ->> 'kind' as kind,
        s.properties ->> 'country' as country,
        s.properties ->> 'territory' as territory,
        (s.properties ->> 'errorM')::numeric as "errorM",
        (s.properties ->> 'minZoom')::integer as "minZoom",
        s.properties ->> 'source' as source,
        s.properties ->> 'licence' as licence,
        s.properties ->> 'note' as note
) as shown
where s.version = :version and s.layer = 'places' and s.tolerance_m = 10
order by (s.properties ->> 'minZoom')::integer, s.id
