-- The relations of geometries are defined for valid ones only (OGC 06-103r4, 6.1.15.2); PostGIS refuses some questions
-- to others. An own layer's geometry is served as its file has it, and asked about as what it means.
alter table feature add column valid_geom geometry(Geometry, 4326);
comment on column feature.valid_geom is 'The geometry made valid, for the relations of CQL2 and for boxes; null where geom is valid.';

-- Areas that overlap within one geometry become one area; a line or an area that is nothing but a point or a line
-- becomes that.
create function made_valid(geom geometry) returns geometry
    language sql immutable strict parallel safe
    return case when st_isempty(st_makevalid(geom, 'method=structure keepcollapsed=false')) then st_makevalid(geom)
        else st_makevalid(geom, 'method=structure keepcollapsed=false') end;

update feature set valid_geom = made_valid(geom) where st_dimension(geom) > 0 and not st_isvalid(geom);
