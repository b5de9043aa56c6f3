"""Reads every kind of file of a layer back by GDAL, and compares it feature by feature with the layer's GeoJSON.

Usage: read_back.py FOLDER LAYER, the folder with LAYER.{geojson,geojsonl,csv,kml,gpkg,fgb,zip} and redlines.{zip,gpkg}

The GeoJSON is read by Python's own JSON. Of each feature the geometry must be the same to 1e-7 degrees, and every
property that is a text, a number or true or false must be there with its value, under its name or the one that the
format makes of it. A spatial filter finds the same features in the files that have an index, and the GeoPackage passes
GDAL's validator.
"""

import json
import re
import sys
from collections import Counter

from osgeo import gdal, ogr
from osgeo_utils.samples import validate_gpkg
from same_features import geometry_of, is_same, require

ogr.UseExceptions()
# KML's driver of GDAL 3.6 knows no type but text; the others must tell numbers from texts.
FORMATS = ("geojson", "geojsonl", "csv", "kml", "gpkg", "fgb")


def main(folder, layer):
    with open(f"{folder}/{layer}.geojson", encoding="utf-8") as file:
        expected = {feature["id"]: feature for feature in json.load(file)["features"]}
    # Once, not again for each file.
    geometries = {key: geometry_of(feature) for key, feature in expected.items()}
    files = [(f"{folder}/{layer}.{extension}", None) for extension in FORMATS]
    for extension in ("geojson", "csv"):
        files.append((f"/vsizip/{folder}/{layer}.zip/redlines-{layer}/{layer}.{extension}", None))
        files.append((f"/vsizip/{folder}/redlines.zip/redlines/{layer}.{extension}", None))
    files.append((f"{folder}/redlines.gpkg", layer))
    compared = sum(compare(path, name, expected, geometries) for path, name in files)
    filtered_alike([f"{folder}/{layer}.{extension}" for extension in ("geojson", "fgb", "gpkg")], layer)
    validate_gpkg.check(f"{folder}/{layer}.gpkg")
    print(f"{layer}: GDAL read {len(expected)} features from each of {len(files)} files, {compared} values in all")


def filtered_alike(paths, layer):
    """A box finds the same features by the spatial index of each file as without one in the GeoJSON."""
    layers = [gdal.OpenEx(path, gdal.OF_VECTOR) for path in paths]
    found = [source and (source.GetLayerByName(layer) or source.GetLayer(0)) for source in layers]
    if not all(found) or not any(feature.GetGeometryRef() for feature in found[0]):
        return
    west, east, south, north = found[0].GetExtent()
    for box in (
        (west, south, (west + east) / 2, (south + north) / 2),
        ((west + east) / 2, south, east, north),
        (east + 1, north + 1, east + 2, north + 2),
    ):
        ids = []
        for one in found:
            one.SetSpatialFilterRect(*box)
            ids.append(sorted(feature.GetFieldAsString("id") for feature in one))
        for path, got in zip(paths, ids):
            require(got == ids[0], f"{path}: {box} finds {len(got)} features, not {len(ids[0])}")


def compare(path, name, expected, geometries):
    source = gdal.OpenEx(path, gdal.OF_VECTOR)
    found = source and (source.GetLayerByName(name) if name else source.GetLayer(0))
    if not found:
        # Some of GDAL's drivers open no file without a feature: then there must be none.
        require(not expected, f"{path}: GDAL finds no layer")
        return 0
    fields = [found.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(found.GetLayerDefn().GetFieldCount())]
    names = {prop for feature in expected.values() for prop in feature["properties"]}
    # By number, because a search by name takes most of the time.
    columns = {prop: column(prop, fields) for prop in names}
    seen = Counter()
    values = 0
    for feature in found:
        key = feature.GetFieldAsString("id")
        require(key in expected, f"{path}: nobody wrote the feature {key}")
        seen[key] += 1
        geometry = feature.GetGeometryRef()
        require(is_same(geometry, geometries[key]), f"{path}: the geometry of {key} is another")
        for prop, value in expected[key]["properties"].items():
            if isinstance(value, (str, int, float)):
                # A message is made only if it is needed: there are half a million values.
                if columns[prop] is None:
                    require(False, f"{path}: no column for {prop}; there are {', '.join(fields)}")
                got = feature.GetFieldAsString(columns[prop])
                if not is_equal(got, value):
                    require(False, f"{path}: {prop} of {key} is {got!r}, not {value!r}")
                values += 1
    missing = expected.keys() - seen.keys()
    require(not missing, f"{path}: {len(missing)} of {len(expected)} features are missing, such as {sorted(missing)[:1]}")
    twice = [key for key, count in seen.items() if count > 1]
    require(not twice, f"{path}: {twice[:1]} is there more than once")
    return values


def column(prop, fields):
    """The number of a property's field; None if there is none. A format may keep some names for itself."""
    names = (prop, f"{prop}_", prop.capitalize(), f"{prop}_2")
    return next((fields.index(name) for name in names if name in fields), None)


def is_equal(got, value):
    if isinstance(value, bool):
        return got.lower() in (("true", "1") if value else ("false", "0"))
    if isinstance(value, (int, float)):
        return got != "" and abs(float(got) - value) <= 1e-9 * max(1, abs(value))
    # GDAL writes days with slashes.
    return got == value or re.sub(r"^(\d{4})/(\d\d)/(\d\d)$", r"\1-\2-\3", got) == value


main(*sys.argv[1:])
