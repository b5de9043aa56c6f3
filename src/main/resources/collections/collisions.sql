select
    c.id,
    to_json(shown) as properties,
    governed_geometry(:version, 'collision', c.id, :tolerance, null) as geom,
    daterange(shown.began, shown.ended) as during
from record c
cross join lateral (select pair_properties(:version, 'collision', c.body, c.id) as pair) as known
left join record actor on actor.version = :version and actor.kind = 'actor' and actor.id = c.body ->> 'actor'
left join record other on other.version = :version and other.kind = 'actor' and other.id = c.body ->> 'against'
cross join lateral (
    select
        c.id,
        c.body ->> 'title' as title,
        c.body ->> 'actor' as actor,
        actor.body ->> 'name' as "actorName",
        c.body ->> 'against' as against,
        other.body ->> 'name' as "againstName",
        c.body ->> 'claim' as claim,
        c.body ->> 'redLine' as "redLine",
        c.body -> 'claims' as claims,
        c.body -> 'redLines' as "redLines",
        c.body -> 'intervals' as intervals,
        'logical' as how,
        c.body -> 'issues' as issues,
        c.body -> 'dimensions' as dimensions,
        pair -> 'anchors' as anchors,
        pair -> 'lengthKm' as "lengthKm",
        pair -> 'errorKm' as "errorKm",
        pair -> 'areaKm2' as "areaKm2",
        c.body ->> 'certainty' as certainty,
        c.body -> 'readings' as readings,
        (c.body ->> 'disputedCoding')::boolean as "disputedCoding",
        c.body ->> 'explanation' as explanation,
        (c.body ->> 'began')::date as began,
        (c.body ->> 'ended')::date as ended,
        (pair ->> 'sharedSince')::date as "sharedSince",
        (pair ->> 'lastEvidence')::date as "lastEvidence",
        pair -> 'statements' as statements
) as shown
where c.version = :version and c.kind = 'collision'
order by (actor.body ->> 'order')::integer nulls last, (other.body ->> 'order')::integer nulls last, shown.began, c.id
