select
    s.id,
    to_json(shown) as properties,
    bearing_points(:version, 'statement', s.id) as geom,
    daterange(shown.date, day_after(coalesce(s.body ->> 'dateEnd', s.body ->> 'date'))) as during
from record s
cross join lateral (
    select
        s.id,
        s.body ->> 'title' as title,
        s.body #>> '{actors,0}' as actor,
        s.body -> 'actors' as actors,
        s.body ->> 'speaker' as speaker,
        s.body ->> 'role' as role,
        is_authorised(:version, s.body) as authorised,
        first_day(s.body ->> 'date') as date,
        day_after(s.body ->> 'dateEnd') - 1 as "dateEnd",
        date_precision(s.body) as "datePrecision",
        s.body ->> 'dateText' as "dateText",
        s.body ->> 'kind' as kind,
        s.body ->> 'event' as event,
        s.body ->> 'summary' as summary,
        s.body #>> '{quote,text}' as quote,
        s.body #>> '{quote,language}' as "quoteLanguage",
        s.body #>> '{quote,translation}' as translation,
        s.body #>> '{quote,translator}' as translator,
        coalesce((s.body #>> '{quote,paraphrase}')::boolean, false) as paraphrase,
        coalesce(s.body -> 'issues', '[]') as issues,
        part_refs(:version, 'statement', s.id) as anchors,
        source_refs(:version, s.body -> 'sources') as sources,
        s.body ->> 'confidence' as confidence,
        search_refs(s.body -> 'searches') as searches,
        s.body ->> 'contested' is not null as contested,
        s.body ->> 'contested' as "contestedText",
        s.body ->> 'note' as note
) as shown
where s.version = :version and s.kind = 'statement'
order by shown.date, s.id
