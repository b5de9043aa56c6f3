-- What the collections' queries share. Dates in records are as precise as the evidence: '2024', '2024-09', '2024-09-05'.

create or replace function first_day(written text) returns date
    language sql immutable parallel safe
    return rpad(written, 10, case length(written) when 4 then '-01-01' else '-01' end)::date;
comment on function first_day is 'First day that a date may mean: 2024-09 is 2024-09-01.';

create or replace function day_after(written text) returns date
    language sql immutable parallel safe
    return (first_day(written)
        + case length(written) when 4 then interval '1 year' when 7 then interval '1 month' else interval '1 day' end)::date;
comment on function day_after is 'The day after the last that a date may mean: 2024-09 is 2024-10-01.';

create or replace function date_precision(body jsonb) returns text
    language sql immutable parallel safe
    return case
        when (body ->> 'circa')::boolean then 'circa'
        when body ->> 'dateText' ~* '\m(spring|summer|autumn|winter)\M' then 'season'
        when length(body ->> 'date') = 4 then 'year'
        when length(body ->> 'date') = 7 then 'month'
        else 'day'
    end;

-- Dates are written out in a language by whoever shows them, never in a row.
drop function if exists date_text;
drop function if exists date_words;

create or replace function find_record(v integer, k text, record_id text) returns jsonb
    language sql stable parallel safe
    return (select body from record where version = v and kind = k and id = record_id);

create or replace function name_of(v integer, k text, record_id text) returns text
    language sql stable parallel safe
    return find_record(v, k, record_id) ->> 'name';

create or replace function base_names(v integer, layer text, shape_id text) returns jsonb
    language sql stable parallel safe
    return find_record(v, 'names', 'names') -> layer -> shape_id;
comment on function base_names is 'Names of a thing on the base map by language, from base/names.yaml.';

create or replace function published_figure(v integer, layer text, shape_id text) returns jsonb
    language sql stable parallel safe
    return find_record(v, 'published', 'published') -> layer -> shape_id;

create or replace function last_evidence(v integer) returns date
    language sql stable parallel safe
    return (select last_evidence from version where number = v);

-- Sources and statements as they travel inside every feature that rests on them.

create or replace function source_refs(v integer, ids jsonb) returns json
    language sql stable parallel safe
    return (
        select coalesce(json_agg(to_json(ref) order by cited.n), '[]')
        from jsonb_array_elements_text(ids) with ordinality as cited (id, n)
        join record s on s.version = v and s.kind = 'source' and s.id = cited.id
        cross join lateral (
            select
                s.id,
                s.body ->> 'publisher' as publisher,
                s.body ->> 'title' as title,
                s.body ->> 'url' as url,
                s.body ->> 'date' as date,
                s.body ->> 'side' as side,
                s.body ->> 'language' as language,
                coalesce((s.body ->> 'mirror')::boolean, false) as mirror
        ) as ref
    );

-- The searches that a record tells of, each with every member.
create or replace function search_refs(searches jsonb) returns json
    language sql immutable parallel safe
    return (
        select json_agg(json_build_object(
            'on', search -> 'on',
            'for', search -> 'for',
            'queries', search -> 'queries',
            'where', search -> 'where',
            'result', search -> 'result') order by n)
        from jsonb_array_elements(searches) with ordinality as made (search, n)
    );

create or replace function is_authorised(v integer, statement jsonb) returns boolean
    language sql stable parallel safe
    return coalesce(
        (statement ->> 'authorised')::boolean,
        (
            select bool_or((office ->> 'authorised')::boolean)
            from jsonb_array_elements(find_record(v, 'person', statement ->> 'person') -> 'offices') as office
            where statement -> 'actors' ? (office ->> 'actor')
                and coalesce(first_day(office ->> 'from'), '-infinity')
                    < day_after(coalesce(statement ->> 'dateEnd', statement ->> 'date'))
                and coalesce(day_after(office ->> 'to'), 'infinity') > first_day(statement ->> 'date')
        ),
        false);
comment on function is_authorised is
    'Whether the voice may bind its actor: as the statement says, else by the offices that the person held on its day.';

create or replace function statement_refs(v integer, ids jsonb) returns json
    language sql stable parallel safe
    return (
        select coalesce(json_agg(to_json(ref) order by ref.date, cited.n), '[]')
        from jsonb_array_elements_text(ids) with ordinality as cited (id, n)
        join record s on s.version = v and s.kind = 'statement' and s.id = cited.id
        cross join lateral (
            select
                s.id,
                first_day(s.body ->> 'date') as date,
                date_precision(s.body) as "datePrecision",
                s.body ->> 'speaker' as speaker,
                s.body ->> 'role' as role,
                is_authorised(v, s.body) as authorised,
                s.body ->> 'summary' as summary,
                s.body #>> '{quote,text}' as quote,
                s.body #>> '{quote,language}' as "quoteLanguage",
                s.body #>> '{quote,translation}' as translation,
                s.body #>> '{quote,translator}' as translator,
                coalesce((s.body #>> '{quote,paraphrase}')::boolean, false) as paraphrase,
                source_refs(v, s.body -> 'sources') as sources
        ) as ref
    );

create or replace function rests_on_authorised(v integer, actor text, ids jsonb) returns boolean
    language sql stable parallel safe
    return (
        select bool_or(s.body -> 'actors' ? actor and is_authorised(v, s.body))
        from jsonb_array_elements_text(ids) as cited (id)
        join record s on s.version = v and s.kind = 'statement' and s.id = cited.id
    );
comment on function rests_on_authorised is 'Whether a voice that may bind the actor said it; null where nothing is cited.';

create or replace function last_statement(v integer, ids jsonb) returns date
    language sql stable parallel safe
    return (
        select max(first_day(coalesce(s.body ->> 'dateEnd', s.body ->> 'date')))
        from jsonb_array_elements_text(ids) as cited (id)
        join record s on s.version = v and s.kind = 'statement' and s.id = cited.id
    );

-- Geometry by reference.

create or replace function shape_geometry(v integer, l text, shape_id text, tolerance integer) returns geometry
    language sql stable parallel safe
    return (
        select geom
        from shape
        where version = v and layer = l and id = shape_id and tolerance_m in (tolerance, 10)
        order by tolerance_m desc
        limit 1
    );
comment on function shape_geometry is 'The shape at that tolerance, or exact when its layer has one level only.';

create or replace function section_geometry(v integer, route text, section text, tolerance integer) returns geometry
    language sql stable parallel safe
    return (
        select ST_LineMerge(ST_CollectionHomogenize(ST_Collect(geom order by (properties ->> 'order')::integer, id)))
        from shape
        where version = v
            and layer = 'alignments'
            and tolerance_m = tolerance
            and split_part(id, '.', 1) = route
            and (section is null or split_part(id, '.', 2) = section)
    );
comment on function section_geometry is 'The alignment of a section of a route, or of the whole route when none is named.';

-- Earlier forms of what follows.
drop function if exists position_features(integer, integer);
drop function if exists evidence_geometry(integer, jsonb, integer);
drop function if exists anchor_geometry(integer, jsonb, integer);
drop function if exists anchor_refs(jsonb);
drop function if exists position_features(integer, integer, integer);
drop function if exists governed_geometry(integer, text, integer, integer);
drop function if exists governed_length_km(integer, text);
drop function if exists governed_area_km2(integer, text);

-- Parts: the things on the map that a record bears on, each with its role.

create or replace function anchor_role(body jsonb, anchor jsonb) returns text
    language sql immutable parallel safe
    return case
        -- A statement or an agreement bears on things; what it asks of them is in positions.
        when not body ? 'geometry' then 'context'
        -- Who was found to say nothing asks nothing.
        when body ->> 'kind' = 'nothing-found' then 'context'
        when anchor ? 'role' then anchor ->> 'role'
        when anchor ?| array ['boundary', 'route'] then 'governs'
        when anchor ? 'place' then
            case when body @? '$.geometry.anchors[*] ? (exists (@.boundary) || exists (@.route))' then 'context' else 'governs' end
        -- What is left is a territory. A rule is not an area.
        when body #>> '{geometry,basis}' = 'none' then 'none'
        when body ->> 'type' = 'territorial'
            and not body @? '$.geometry.anchors[*] ? (exists (@.boundary) || exists (@.route) || exists (@.place))' then 'governs'
        else 'context'
    end;
comment on function anchor_role is
    'The role of an anchor of a record: the one that the anchor states, else by what kinds of things the record names.';

create or replace function anchors_of(kind text, body jsonb) returns jsonb
    language sql immutable parallel safe
    return case kind
        when 'position' then body #> '{geometry,anchors}'
        when 'statement' then body -> 'anchors'
        when 'agreement' then jsonb_path_query_array(body, '$.clauses[*].anchors[*]')
    end;

create or replace function thing_geometry(v integer, thing text, thing_id text, tolerance integer) returns geometry
    language sql stable parallel safe
    return case thing
        when 'boundary' then shape_geometry(v, 'boundaries', thing_id, tolerance)
        when 'territory' then shape_geometry(v, 'territories', thing_id, tolerance)
        when 'place' then shape_geometry(v, 'places', thing_id, tolerance)
        when 'route' then section_geometry(v, thing_id, null, tolerance)
    end;

-- Areas within areas (Syunik within Armenia) become one; lines keep their direction, so they are not united.
create or replace function governed_geometry(v integer, record_kind text, record_id text, tolerance integer, wanted integer)
    returns geometry
    language sql stable parallel safe
    return (
        select case ST_Dimension(geom)
            when 2 then ST_UnaryUnion(ST_Collect(geom))
            else ST_CollectionHomogenize(ST_Collect(geom order by ordinal))
        end
        from part
        cross join lateral (select thing_geometry(v, thing, thing_id, tolerance) as geom) as located
        where version = v and kind = record_kind and record = record_id and role = 'governs'
            and (wanted is null or ST_Dimension(geom) = wanted)
        group by ST_Dimension(geom)
        -- A feature has one kind of geometry: the lines that a position governs, else the areas, else the points.
        order by array_position(array [1, 2, 0], ST_Dimension(geom))
        limit 1
    );
comment on function governed_geometry is
    'What a record governs, of the wanted dimension (0 points, 1 lines, 2 areas) or of the first there is; null when nothing.';

create or replace function governed_length_km(v integer, record_kind text, record_id text) returns numeric
    language sql stable parallel safe
    return (
        select sum(length_km)
        from part
        where version = v and kind = record_kind and record = record_id and role = 'governs'
            and thing in ('boundary', 'route')
        -- Boundaries never share a stretch. Routes may run beside each other, or along a boundary.
        having count(length_km) = count(*) and (count(*) = 1 or count(*) filter (where thing = 'route') = 0)
    );
comment on function governed_length_km is
    'Length of the boundaries or of the one route that a record governs; null where its lines may overlap.';

create or replace function governed_area_km2(v integer, record_kind text, record_id text) returns numeric
    language sql stable parallel safe
    return (
        select min(area_km2)
        from part
        where version = v and kind = record_kind and record = record_id and role = 'governs' and thing = 'territory'
        having count(*) = 1
    );

create or replace function governed_error_km(v integer, record_kind text, record_id text) returns numeric
    language sql stable parallel safe
    return (
        select round(max((s.properties ->> 'errorM')::numeric) / 1000, 3)
        from part p
        join shape s on s.version = v
            and s.tolerance_m = 10
            and case p.thing
                when 'boundary' then s.layer = 'boundaries' and s.id = p.thing_id
                when 'route' then s.layer = 'alignments' and split_part(s.id, '.', 1) = p.thing_id
            end
        where p.version = v and p.kind = record_kind and p.record = record_id and p.role = 'governs'
    );
comment on function governed_error_km is
    'How far the drawn boundaries and routes that a record governs may be off; null when it governs none.';

create or replace function line_since(v integer, line text) returns date
    language sql stable parallel safe
    return (
        select min(first_day(body ->> 'validFrom'))
        from record
        where version = v and kind = 'position' and coalesce(body ->> 'line', id) = line
    );
comment on function line_since is 'When the line of positions of that id began.';

create or replace function bearing_points(v integer, record_kind text, record_id text) returns geometry
    language sql stable parallel safe
    return (
        select ST_CollectionHomogenize(ST_Collect(distinct located.geom))
        from part
        cross join lateral (
            select case
                when ST_Dimension(shape) = 1 then ST_ClosestPoint(shape, ST_Centroid(shape))
                else ST_PointOnSurface(shape)
            end as geom
            from (select thing_geometry(v, thing, thing_id, case thing when 'territory' then 1000 else 10 end) as shape) as found
        ) as located
        where version = v and kind = record_kind and record = record_id and located.geom is not null
    );
comment on function bearing_points is
    'A point in or on each thing that a statement or agreement bears on: words have no outline.';

create or replace function section_regime(section jsonb) returns json
    language sql immutable parallel safe
    return json_build_object(
        'law', section #> '{regime,law}',
        'officers', section #> '{regime,officers}',
        'forces', section #> '{regime,forces}',
        'operator', section #> '{regime,operator}',
        'powers', (
            select coalesce(json_agg(json_build_object(
                'power', held -> 'power',
                'actor', held -> 'actor',
                'body', held -> 'body',
                'state', held -> 'state',
                'since', held -> 'since',
                'statements', coalesce(held -> 'statements', '[]'),
                'inferred', held -> 'inferred') order by n), '[]')
            from jsonb_array_elements(section #> '{regime,powers}') with ordinality as powers (held, n)));
comment on function section_regime is 'The regime of a section of a route in prose, and each power with who holds it.';

create or replace function part_refs(v integer, record_kind text, record_id text) returns json
    language sql stable parallel safe
    return (
        select coalesce(json_agg(json_build_object('kind', thing, 'id', thing_id, 'role', role) order by ordinal), '[]')
        from part
        where version = v and kind = record_kind and record = record_id
    );

create or replace function clause_refs(anchors jsonb) returns json
    language sql immutable parallel safe
    return (
        select coalesce(json_agg(json_build_object('kind', thing, 'id', name, 'role', 'context') order by n), '[]')
        from jsonb_array_elements(anchors) with ordinality as anchor (value, n), jsonb_each_text(value) as pair (thing, name)
    );

create or replace function length_km(line geometry) returns numeric
    language sql immutable parallel safe
    return nullif(round((ST_Length(line::geography) / 1000)::numeric, 1), 0);

-- To the whole square kilometre, but for small areas.
create or replace function area_km2(area geometry) returns numeric
    language sql immutable parallel safe
    return (
        select nullif(round(km2, case when km2 < 1000 then 1 else 0 end), 0)
        from (select (ST_Area(area::geography) / 1e6)::numeric as km2) as measured
    );

-- RFC 7946: no more digits than the data carry, exterior rings counter-clockwise.
create or replace function geometry_text(geom geometry) returns text
    language sql immutable parallel safe
    return coalesce(ST_AsGeoJSON(
        -- To lines, PostGIS 3.3 does the opposite: it reverses them.
        case ST_Dimension(geom) when 2 then ST_ForcePolygonCCW(geom) else geom end, 6), 'null');

-- json_agg breaks lines between its elements; a line break within a JSON string would be written \n, so all breaks may go.
create or replace function feature_text(id text, geom geometry, properties json) returns text
    language sql immutable parallel safe
    return '{"type":"Feature","id":' || to_json(id)
        || ',"geometry":' || geometry_text(geom)
        || ',"properties":' || replace(properties::text, E', \n ', ',') || '}';

create or replace function feature_text_at(geom geometry, id text, exact text) returns text
    language sql immutable parallel safe
    return '{"type":"Feature","id":' || to_json(id)
        || ',"geometry":' || geometry_text(geom)
        || substr(exact, strpos(exact, ',"properties":'));
comment on function feature_text_at is
    'The feature of this text with another geometry. Quotes within the id are escaped, so the first place found is the right one.';

-- The conditions of a position, each with every member.
create or replace function condition_refs(conditions jsonb) returns json
    language sql immutable parallel safe
    return (
        select coalesce(json_agg(json_build_object(
            'requires', coded -> 'requires',
            'words', coded -> 'words',
            'statements', coded -> 'statements',
            'confidence', coded -> 'confidence',
            'bound', coalesce(coded ->> 'bound', 'strict'),
            'disputedCoding', coalesce((coded ->> 'disputedCoding')::boolean, false),
            'secondCoding', coalesce(coded -> 'secondCoding', '[]'),
            'kept', coded -> 'kept') order by n), '[]')
        from jsonb_array_elements(conditions) with ordinality as listed (coded, n)
    );

-- Claims, red lines and other positions differ in kind only.
create or replace function position_features(v integer, tolerance integer, dimension integer)
    returns table (kind text, id text, properties json, geom geometry, during daterange)
    language sql stable parallel safe
begin atomic
    select
        p.body ->> 'kind',
        p.id,
        to_json(shown),
        governed_geometry(v, 'position', p.id, tolerance, dimension),
        daterange(first_day(p.body ->> 'validFrom'), first_day(p.body ->> 'validTo'))
    from record p
    left join record actor on actor.version = v and actor.kind = 'actor' and actor.id = p.body ->> 'actor'
    left join record issue on issue.version = v and issue.kind = 'issue' and issue.id = p.body ->> 'issue'
    join (
        select
            id,
            min(first_day(body ->> 'validFrom')) over line as since,
            lag(id) over (line order by first_day(body ->> 'validFrom'), id) as previous,
            lag(first_day(body ->> 'validTo')) over (line order by first_day(body ->> 'validFrom'), id) as previous_to
        from record
        where version = v and kind = 'position'
        window line as (partition by coalesce(body ->> 'line', id))
    ) as held on held.id = p.id
    cross join lateral (
        select
            p.id,
            p.body ->> 'actor' as actor,
            actor.body ->> 'name' as "actorName",
            p.body ->> 'issue' as issue,
            issue.body ->> 'name' as "issueName",
            p.body ->> 'kind' as kind,
            p.body ->> 'type' as type,
            p.body ->> 'title' as title,
            p.body ->> 'summary' as summary,
            p.body ->> 'strength' as strength,
            p.body ->> 'status' as status,
            p.body ->> 'statusNote' as "statusNote",
            p.body #>> '{geometry,basis}' as "geometryBasis",
            p.body #>> '{geometry,note}' as "geometryNote",
            part_refs(v, 'position', p.id) as anchors,
            p.body #>> '{geometry,refusedSide}' as "refusedSide",
            governed_length_km(v, 'position', p.id) as "lengthKm",
            governed_area_km2(v, 'position', p.id) as "areaKm2",
            first_day(p.body ->> 'validFrom') as "validFrom",
            first_day(p.body ->> 'validTo') as "validTo",
            coalesce(p.body ->> 'line', p.id) as line,
            held.since as "lineSince",
            held.previous as replaces,
            case when held.previous_to < first_day(p.body ->> 'validFrom') then held.previous_to end as "gapFrom",
            rests_on_authorised(v, p.body ->> 'actor', p.body -> 'statements') as authorised,
            coalesce((p.body ->> 'circa')::boolean, false) as circa,
            -- Where nothing was found, the search itself is the evidence.
            least(
                coalesce(last_statement(v, p.body -> 'statements'), last_evidence(v)),
                first_day(p.body ->> 'validTo')) as "lastEvidence",
            p.body ->> 'confidence' as confidence,
            condition_refs(p.body -> 'conditions') as conditions,
            p.body ->> 'note' as note,
            search_refs(p.body -> 'searches') as searches,
            statement_refs(v, p.body -> 'statements') as statements
    ) as shown
    where p.version = v and p.kind = 'position'
    order by
        (actor.body ->> 'order')::integer nulls last,
        (issue.body ->> 'order')::integer nulls last,
        first_day(p.body ->> 'validFrom'),
        p.id;
end;

-- What is told of a collision and of an accord alike: two positions, for the time in which both held.
drop function if exists pair_properties;
drop function if exists pair_columns;
create function pair_columns(v integer, record_kind text, pair jsonb, record_id text)
    returns table (
        intervals jsonb,
        how text,
        issues jsonb,
        dimensions jsonb,
        anchors json,
        "lengthKm" numeric,
        "errorKm" numeric,
        "areaKm2" numeric,
        certainty text,
        readings jsonb,
        "disputedCoding" boolean,
        explanation text,
        began date,
        ended date,
        "sharedSince" date,
        "lastEvidence" date,
        statements json)
    language sql stable parallel safe
begin atomic
    select
        pair -> 'intervals',
        'logical',
        pair -> 'issues',
        pair -> 'dimensions',
        part_refs(v, record_kind, record_id),
        governed_length_km(v, record_kind, record_id),
        governed_error_km(v, record_kind, record_id),
        governed_area_km2(v, record_kind, record_id),
        pair ->> 'certainty',
        pair -> 'readings',
        (pair ->> 'disputedCoding')::boolean,
        pair ->> 'explanation',
        (pair ->> 'began')::date,
        (pair ->> 'ended')::date,
        max(line_since(v, line)),
        (
            -- Both must be known to hold; what was last said before it began says so of its first day.
            select least(greatest(min(last), (pair ->> 'began')::date), (pair ->> 'ended')::date)
            from (
                select coalesce(last_statement(v, p.body -> 'statements'), last_evidence(v)) as last
                from record p
                where p.version = v and p.kind = 'position' and pair -> 'pair' ? p.id
            ) as known
        ),
        statement_refs(v, pair -> 'statements')
    from jsonb_array_elements_text(pair -> 'lines') as lines (line);
end;

create or replace function cited_statements(v integer, body jsonb) returns json
    language sql stable parallel safe
    return statement_refs(v, (select jsonb_agg(distinct cited) from jsonb_path_query(body, '$.**.statements[*]') as cited));
comment on function cited_statements is 'The statements that a record names anywhere, oldest first.';
