-- The things that both positions of a collision or an accord govern: the same boundary, route, territory or place. If
-- there is none: what one position governs, and the territory of the other that covers it.
with governed as (
    select pairs.kind, pairs.id, p.record, p.thing, p.thing_id, p.length_km, p.area_km2
    from record pairs
    join part p on p.version = :version
        and p.kind = 'position'
        and p.role = 'governs'
        and pairs.body -> 'pair' ? p.record
    where pairs.version = :version and pairs.kind in ('collision', 'accord')
),
same as (
    select kind, id, thing, thing_id, min(length_km) as length_km, min(area_km2) as area_km2
    from governed
    group by kind, id, thing, thing_id
    having count(*) = 2
),
covered as (
    select distinct inner_one.kind, inner_one.id, inner_one.thing, inner_one.thing_id, inner_one.length_km, inner_one.area_km2
    from governed inner_one
    join governed area on area.kind = inner_one.kind
        and area.id = inner_one.id
        and area.record <> inner_one.record
        and area.thing = 'territory'
    where not exists (select from same where same.kind = inner_one.kind and same.id = inner_one.id)
        and ST_CoveredBy(
            thing_geometry(:version, inner_one.thing, inner_one.thing_id, 10),
            thing_geometry(:version, 'territory', area.thing_id, 10))
)
insert into part (version, kind, record, ordinal, thing, thing_id, role, length_km, area_km2)
select
    :version,
    kind,
    id,
    row_number() over (partition by kind, id order by thing, thing_id) - 1,
    thing,
    thing_id,
    'governs',
    length_km,
    area_km2
from (select * from same union all select * from covered) as common
