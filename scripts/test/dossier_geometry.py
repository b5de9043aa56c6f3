"""What GDAL finds in the geometry of every layer, in every kind of file and with every spatial filter.

Usage: dossier_geometry.py http://127.0.0.1:8080 GEODATA

Each layer has one kind of geometry, or its features are offered split by kind; every geometry is valid to GEOS;
every spatial filter answers; lines run as the alignments in GEODATA do; files tell the actors' colours.
"""

import json
import os
import sys
import tempfile
import urllib.parse
import urllib.request

from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()

FILES = ["geojson", "geojsonl", "csv", "kml", "gpkg", "fgb"]
DRAWN = {"Point", "Multi Point", "Line String", "Multi Line String", "Polygon", "Multi Polygon"}
SPLIT = ["lines", "areas", "points"]
SHAPES = ["POLYGON((45.31 38.962,46.356 39.062,45.833 40.008,45.31 38.962))", "LINESTRING(44 39,48 41)"]
PREDICATES = ["INTERSECTS", "DISJOINT", "TOUCHES", "OVERLAPS", "CROSSES", "CONTAINS", "WITHIN", "EQUALS"]


def main(url, geodata):
    collections = [one["id"] for one in ask(f"{url}/ogc/collections")["collections"]]
    with tempfile.TemporaryDirectory() as folder:
        for name in collections:
            one_kind(url, name, collections)
            same_in_every_file(url, name, folder)
            spatial_filters(url, name)
        along_their_alignments(url, geodata)
        styles(url, folder)


def one_kind(url, name, collections):
    """In the layer as a table: the kind that a program is told before it reads a feature."""
    layer_kind, features = table(url, name)
    kinds = {ogr.GeometryTypeToName(geometry.GetGeometryType()) for geometry in features.values() if geometry}
    require(kinds <= DRAWN, f"{name} has features that few programs draw: {kinds - DRAWN}")
    if not features:
        return
    if not kinds:
        require(layer_kind == "None", f"{name} has no geometry, but its table says {layer_kind}")
    elif layer_kind not in DRAWN:
        parts = [table(url, f"{name}-{kind}") for kind in SPLIT if f"{name}-{kind}" in collections]
        mixed = [kind for kind, held in parts if held and kind not in DRAWN]
        require(not mixed, f"a part of {name} is mixed: {mixed}")
        found = set().union(*(part.keys() for _, part in parts)) if parts else set()
        placed = {key for key, geometry in features.items() if geometry}
        require(placed <= found, f"{name} mixes kinds, and no layer of one kind has {sorted(placed - found)}")
    invalid = [key for key, geometry in features.items() if geometry and not geometry.IsValid()]
    require(not invalid, f"invalid to GEOS in {name}: {invalid}")
    print(f"{name}: {layer_kind}, {len(features)} features, all valid")


def same_in_every_file(url, name, folder):
    """The same coordinates in the same order, in every file, in the items, and with crs=."""
    items = ask(f"{url}/layers/{name}.geojson")["features"]
    if not items:
        return
    expected = {one["id"]: line_ends(one["geometry"]) for one in items}
    turned = ask(f"{url}/layers/{name}.geojson?crs=http://www.opengis.net/def/crs/EPSG/0/4326")["features"]
    for one in turned:
        ends = [end[::-1] for end in line_ends(one["geometry"])]
        same(f"{name}, {one['id']} with crs=", expected[one["id"]], ends)
    for extension in FILES[1:]:
        file = fetch(f"{url}/layers/{name}.{extension}", folder)
        source = gdal.OpenEx(file, gdal.OF_VECTOR)
        layer = source.GetLayerByName(name) if extension == "gpkg" else source.GetLayer(0)
        for feature in layer:
            geometry = feature.GetGeometryRef()
            text = feature.GetField("WKT") if extension == "csv" and layer.FindFieldIndex("WKT", 1) >= 0 else None
            geometry = ogr.CreateGeometryFromWkt(text) if text else geometry
            ends = line_ends(json.loads(geometry.ExportToJson(["COORDINATE_PRECISION=7"])) if geometry else None)
            same(f"{name}.{extension}, {feature.GetField('id')}", expected[feature.GetField("id")], ends)
        del layer, source
        os.remove(file)


def line_ends(geometry):
    """The first and last position of each line; nothing for points and areas."""
    if geometry is None:
        return []
    lines = {"LineString": [geometry.get("coordinates")], "MultiLineString": geometry.get("coordinates")}
    return [tuple(line[i][:2]) for line in lines.get(geometry["type"], []) for i in (0, -1)]


def same(what, expected, found):
    alike = len(expected) == len(found) and all(
        abs(a - b) < 1e-6 for one, other in zip(expected, found) for a, b in zip(one, other)
    )
    require(alike, f"{what} runs from and to {found}, not {expected}")


def spatial_filters(url, name):
    for predicate in PREDICATES:
        for shape in SHAPES:
            text = urllib.parse.quote(f"S_{predicate}(geometry,{shape})")
            ask(f"{url}/ogc/collections/{name}/items?limit=1&filter={text}")


def along_their_alignments(url, geodata):
    """Every route begins where the alignment of its first section does, and that is nearer to its `from`."""
    places = {one["properties"]["name"]: one["geometry"]["coordinates"] for one in ask(f"{url}/layers/places.geojson")["features"]}
    drawn = named = 0
    for route in ask(f"{url}/layers/routes.geojson")["features"]:
        ends = line_ends(route["geometry"])
        if not ends:
            continue
        with open(f"{geodata}/base/alignments/{route['id']}.geojson") as file:
            sections = sorted(json.load(file)["features"], key=lambda one: one["properties"]["order"])
        source = [line_ends(section["geometry"]) for section in sections]
        same(route["id"], source[0][:1], ends[:1])
        # A road may leave a territory and come back, so its last section need not be the last on the way.
        require(ends[-1] in {end for one in source for end in one[1::2]}, f"{route['id']} ends at {ends[-1]}")
        drawn += 1
        start = places.get(route["properties"]["from"])
        if start:
            named += 1
            near, far = (sum((a - b) ** 2 for a, b in zip(start, end)) for end in (ends[0], ends[-1]))
            require(near < far, f"{route['id']} begins at its end")
    require(drawn >= 20 and named >= 10, f"{drawn} routes are drawn, {named} begin at a place of the map")
    print(f"{drawn} routes run as their alignments, {named} of them from the place that they name")


def styles(url, folder):
    """The actors' colours, as their records have them, in GeoPackage for QGIS and in KML."""
    actors = ask(f"{url}/layers/actors.geojson")["features"]
    colours = {one["id"]: one["properties"]["colour"] for one in actors if one["properties"]["colour"]}
    require(len(colours) >= 7, f"{len(colours)} actors have a colour")
    file = fetch(f"{url}/layers/redlines.gpkg", folder)
    source = gdal.OpenEx(file, gdal.OF_VECTOR)
    styled = {row.GetField("f_table_name"): row.GetField("styleQML") for row in source.GetLayerByName("layer_styles")}
    wanted = {"red-lines", "claims-lines", "claims-areas", "positions-lines", "positions-areas", "statements"}
    require(wanted <= styled.keys(), f"no style for {sorted(wanted - styled.keys())}")
    for name, qml in styled.items():
        for actor, colour in colours.items():
            rgb = ",".join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
            require(f"'{actor}'" in qml and rgb in qml, f"the style of {name} lacks {actor}, {colour}")
    file = fetch(f"{url}/layers/red-lines.kml", folder)
    source = gdal.OpenEx(file, gdal.OF_VECTOR)
    for feature in source.GetLayer(0):
        name = (feature.GetStyleString() or "").removeprefix("@")
        colour, text = colours[feature.GetField("actor")], (source.GetStyleTable().Find(name) or "").lower()
        require(colour in text, f"{feature.GetField('id')} in KML has the style {text}, not {colour}")
    print(f"styles of {len(styled)} layers in the colours of {len(colours)} actors")


def table(url, name):
    """The kind of geometry that the GeoPackage's table declares, and the geometry of each feature."""
    with tempfile.TemporaryDirectory() as folder:
        source = gdal.OpenEx(fetch(f"{url}/layers/{name}.gpkg", folder), gdal.OF_VECTOR)
        layer = source.GetLayerByName(name)
        features = {}
        for feature in layer:
            geometry = feature.GetGeometryRef()
            features[feature.GetField("id")] = geometry.Clone() if geometry else None
        return ogr.GeometryTypeToName(layer.GetGeomType()), features


def fetch(url, folder):
    file = os.path.join(folder, url.rsplit("/", 1)[1])
    urllib.request.urlretrieve(url, file)
    return file


def ask(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        sys.exit(f"FAILED: {error.code} from {urllib.parse.unquote(url)}: {error.read().decode()}")


def require(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


main(*sys.argv[1:])
