select
    a.id,
    to_json(shown) as properties,
    governed_geometry(:version, 'accord', a.id, :tolerance, null) as geom,
    daterange(shown.began, shown.ended) as during
from record a
cross join lateral (select pair_properties(:version, 'accord', a.body, a.id) as pair) as known
cross join lateral (
    select
        a.id,
        a.body ->> 'title' as title,
        a.body -> 'actors' as actors,
        a.body -> 'positions' as positions,
        a.body ->> 'implying' as implying,
        a.body ->> 'implied' as implied,
        (a.body ->> 'mutual')::boolean as mutual,
        a.body -> 'intervals' as intervals,
        'logical' as how,
        a.body -> 'issues' as issues,
        a.body -> 'dimensions' as dimensions,
        pair -> 'anchors' as anchors,
        pair -> 'lengthKm' as "lengthKm",
        pair -> 'errorKm' as "errorKm",
        pair -> 'areaKm2' as "areaKm2",
        a.body ->> 'certainty' as certainty,
        a.body -> 'readings' as readings,
        (a.body ->> 'disputedCoding')::boolean as "disputedCoding",
        a.body ->> 'explanation' as explanation,
        (a.body ->> 'began')::date as began,
        (a.body ->> 'ended')::date as ended,
        (pair ->> 'sharedSince')::date as "sharedSince",
        (pair ->> 'lastEvidence')::date as "lastEvidence",
        pair -> 'statements' as statements
) as shown
where a.version = :version and a.kind = 'accord'
order by shown.began, a.id
