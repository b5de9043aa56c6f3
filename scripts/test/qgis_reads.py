"""QGIS' own provider for OGC API – Features opens collections and reads every feature, without a screen.

Usage: QT_QPA_PLATFORM=offscreen qgis_reads.py http://127.0.0.1:8080/ogc COLLECTION...
"""

import json
import os
import sys
import urllib.request

from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

PAGE = 50
BOX = QgsRectangle(45.5, 38.5, 47, 39.5)


def main(url, names):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    for name in names:
        read(url, name)
    # Python's own end would take QGIS apart in the wrong order, which crashes now and then after all is done.
    sys.stdout.flush()
    os._exit(0)


def read(url, name):
    with urllib.request.urlopen(f"{url}/collections/{name}/items?f=json&limit=1") as answer:
        total = json.load(answer)["numberMatched"]
    layer = QgsVectorLayer(f"url='{url}' typename='{name}' pageSize='{PAGE}'", name, "OAPIF")
    require(layer.isValid(), f"QGIS does not open {name}: {layer.dataProvider().error().message()}")
    require(layer.featureCount() == total, f"{name}: QGIS counts {layer.featureCount()} of {total}")
    ids = {feature["id"] for feature in layer.getFeatures()}
    require(len(ids) == total, f"{name}: QGIS reads {len(ids)} of {total}")
    box = QgsFeatureRequest().setFilterRect(BOX)
    asked = {feature["id"] for feature in layer.getFeatures(box.setFlags(QgsFeatureRequest.ExactIntersect))}
    held = {feature["id"] for feature in layer.getFeatures() if feature.geometry().intersects(BOX)}
    require(held, f"{name}: the box holds nothing, so that asking for it proves nothing")
    require(asked == held, f"{name}: QGIS asks for {len(asked)} features in a box, which holds {len(held)}")
    inside = len(asked)
    print(f"{name}: QGIS read {total} features, {inside} of them in a box")


def require(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


main(sys.argv[1], sys.argv[2:])
