"""Compares a file that GDAL wrote from the API with what the API answers: the same features, ids and geometry.

Usage: same_features.py FILE LAYER http://127.0.0.1:8080/layers/claims.geojson[?filter]

The answer is read by Python's own JSON; geometries are compared by their WKB, rings and parts brought into one order
(as PostGIS' ST_Normalize does), else by their coordinates to within 1e-7 degrees.
"""

import json
import sys
import urllib.request

from osgeo import ogr

TOLERANCE = 1e-7
ogr.UseExceptions()


def main(file, name, url):
    with urllib.request.urlopen(url) as answer:
        expected = {feature["id"]: geometry_of(feature) for feature in json.load(answer)["features"]}
    source = ogr.Open(file)
    layer = source.GetLayerByName(name)
    found = {}
    for feature in layer:
        geometry = feature.GetGeometryRef()
        found[feature.GetField("id")] = geometry.Clone() if geometry else None
    require(expected, "no features")
    require(found.keys() == expected.keys(), f"{len(found)} features, of {len(expected)}")
    for key, geometry in found.items():
        require(is_same(geometry, expected[key]), f"the geometry of {key} is another")
    print(f"{name}: GDAL wrote the same {len(found)} features, with the same geometry")


def geometry_of(feature):
    """The geometry of a feature in GeoJSON, rings and parts in one order; None where it has none."""
    geojson = feature["geometry"]
    return geojson and ogr.CreateGeometryFromJson(json.dumps(geojson)).Normalize()


def is_same(found, wanted):
    if wanted is None or found is None:
        return wanted is None and found is None
    found = found.Normalize()
    if found.ExportToWkb() == wanted.ExportToWkb():
        return True
    ours, theirs = numbers(found), numbers(wanted)
    return len(ours) == len(theirs) and all(abs(one - other) <= TOLERANCE for one, other in zip(ours, theirs))


def numbers(geometry):
    flat = []

    def walk(value):
        if isinstance(value, list):
            for one in value:
                walk(one)
        elif isinstance(value, dict):
            walk(value.get("coordinates", value.get("geometries")))
        else:
            flat.append(value)

    walk(json.loads(geometry.ExportToJson(["COORDINATE_PRECISION=15"])))
    return flat


def require(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


if __name__ == "__main__":
    main(*sys.argv[1:])
