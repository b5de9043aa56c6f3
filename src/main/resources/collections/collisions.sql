select
    c.id,
    to_json(shown) as properties,
    governed_geometry(:version, 'collision', c.id, :tolerance, null) as geom,
    daterange(shown.began, shown.ended) as during
from record c
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
        pair.*
    from pair_columns(:version, 'collision', c.body, c.id) as pair
) as shown
where c.version = :version and c.kind = 'collision'
order by (actor.body ->> 'order')::integer nulls last, (other.body ->> 'order')::integer nulls last, shown.began, c.id
