with view as (
    select ST_ExteriorRing(ST_Envelope(ST_Collect(geom))) as edge
    from shape
    where version = :version and layer = 'territories' and tolerance_m = 10
)
select
    s.id,
    to_json(shown) as properties,
    shape_geometry(:version, 'boundaries', s.id, :tolerance) as geom,
    null::daterange as during
from shape s
cross join view
cross join lateral (
    select
        published_figure(:version, 'boundaries', s.id) as published,
        (
            select string_agg(
                coalesce(base_names(:version, 'territories', side) ->> 'en', initcap(replace(side, '-', ' '))),
                '–' order by n)
            from jsonb_array_elements_text(s.properties -> 'between') with ordinality as sides (side, n)
        ) as sides,
        ST_Intersects(s.geom, view.edge) as clipped
) as known
cross join lateral (
    select
        s.id,
        sides as name,
        s.properties -> 'between' as between,
        s.properties ->> 'kind' as kind,
        s.properties ->> 'river' as river,
        -- The edge of the map cuts this boundary, so its length here means nothing.
        clipped,
        case when not clipped then length_km(s.geom) end as "lengthKm",
        published ->> 'status' as status,
        published ->> 'statusAsOf' as "statusAsOf",
        statement_refs(:version, published -> 'statements') as "statusStatements",
        (published ->> 'km')::numeric as "publishedKm",
        published ->> 'of' as "publishedOf",
        source_refs(:version, published -> 'sources') as "publishedSources",
        (s.properties ->> 'errorM')::numeric as "errorM"
) as shown
where s.version = :version and s.layer = 'boundaries' and s.tolerance_m = 10
order by array_position(array ['state', 'exclave', 'province'], s.properties ->> 'kind'), s.id
