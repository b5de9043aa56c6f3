with view as (
    select ST_ExteriorRing(ST_Envelope(ST_Collect(geom))) as edge
    from shape
    where version = :version and layer = 'territories' and tolerance_m = 10
)
select
    s.id,
    to_json(shown) as properties,
    shape_geometry(:version, 'territories', s.id, :tolerance) as geom,
    null::daterange as during
from shape s
cross join view
cross join lateral (
    select
        base_names(:version, 'territories', s.id) as names,
        published_figure(:version, 'territories', s.id) as published,
        ST_Intersects(s.geom, view.edge) as clipped
) as known
cross join lateral (
    select
        s.id,
        coalesce(names ->> 'en', initcap(replace(s.id, '-', ' '))) as name,
        names,
        s.properties ->> 'kind' as kind,
        s.properties ->> 'partOf' as "partOf",
        s.properties ->> 'exclaveOf' as "exclaveOf",
        s.properties ->> 'within' as within,
        -- The edge of the map cuts this state, so its area here means nothing.
        clipped,
        case when not clipped then area_km2(s.geom) end as "areaKm2",
        (published ->> 'areaKm2')::numeric as "publishedAreaKm2",
        source_refs(:version, published -> 'sources') as "publishedSources"
) as shown
where s.version = :version and s.layer = 'territories' and s.tolerance_m = 10
order by array_position(array ['state', 'autonomous-republic', 'province', 'exclave'], s.properties ->> 'kind'), s.id
