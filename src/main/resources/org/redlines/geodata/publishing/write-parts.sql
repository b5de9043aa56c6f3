-- One row for each thing that a record names, even if several clauses of an agreement name it.
with named as (
    select kind, id, thing, thing_id, min(role) as role,
        row_number() over (partition by kind, id order by min(n)) - 1 as ordinal
    from (
        select r.kind, r.id, anchors.n, pair.thing, pair.thing_id, anchor_role(r.body, anchors.anchor) as role
        from record r
        cross join lateral jsonb_array_elements(anchors_of(r.kind, r.body)) with ordinality as anchors (anchor, n)
        cross join lateral jsonb_each_text(anchors.anchor - 'role') as pair (thing, thing_id)
        where r.version = :version and r.kind in ('position', 'statement', 'agreement')
    ) as listed
    group by kind, id, thing, thing_id
),
view as (
    select ST_ExteriorRing(ST_Envelope(ST_Collect(geom))) as edge
    from shape
    where version = :version and layer = 'territories' and tolerance_m = 10
),
measured as (
    select thing, thing_id, length_km(geom) as length_km, area_km2(geom) as area_km2
    from (select distinct thing, thing_id from named) as things
    cross join lateral (select thing_geometry(:version, thing, thing_id, 10) as geom) as drawn
    cross join view
    where not ST_Intersects(geom, edge)
)
insert into part (version, kind, record, ordinal, thing, thing_id, role, length_km, area_km2)
select :version, kind, id, ordinal, thing, thing_id, role, length_km, area_km2
from named
left join measured using (thing, thing_id);

update record
set geom = case kind
    when 'route' then section_geometry(:version, id, null, 10)
    when 'position' then governed_geometry(:version, 'position', id, 10, null)
    else bearing_points(:version, kind, id)
end
where version = :version and kind in ('route', 'position', 'statement', 'agreement')
