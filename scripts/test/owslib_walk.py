"""OWSLib's client of OGC API – Features walks the API: landing page, conformance, every collection, and all pages.

Usage: owslib_walk.py http://127.0.0.1:8080/ogc
"""

import sys

from owslib.ogcapi.features import Features

PAGE = 100


def main(url):
    api = Features(url)
    classes = api.conformance()["conformsTo"]
    require(any(one.endswith("ogcapi-features-1/1.0/conf/core") for one in classes), "the core class is not declared")
    require(api.links, "the landing page has no links")
    names = api.feature_collections()
    require(len(names) == len(api.collections()["collections"]), "a collection is no collection of features")
    for name in names:
        walk(api, name)


def walk(api, name):
    collection = api.collection(name)
    require(collection["id"] == name, f"{name} is described as {collection['id']}")
    require("properties" in api.collection_queryables(name), f"{name} has no queryables")
    ids = []
    page = api.collection_items(name, limit=PAGE)
    matched = page["numberMatched"]
    while page["features"]:
        ids += [feature["id"] for feature in page["features"]]
        require(page["numberReturned"] == len(page["features"]), f"{name}: numberReturned is wrong")
        page = api.collection_items(name, limit=PAGE, offset=len(ids))
    require(len(ids) == matched, f"{name}: {len(ids)} features on all pages, numberMatched says {matched}")
    require(len(set(ids)) == matched, f"{name}: a feature is on two pages")
    if ids:
        require(api.collection_item(name, ids[-1])["id"] == ids[-1], f"{name}/{ids[-1]} is another feature")
        west_to_east = api.collection_items(name, bbox=[44, 38, 48, 42], limit=PAGE)["numberMatched"]
        require(west_to_east <= matched, f"{name}: a box matches more than everything")
    print(f"{name}: OWSLib read {matched} features in pages of {PAGE}")


def require(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


main(sys.argv[1])
