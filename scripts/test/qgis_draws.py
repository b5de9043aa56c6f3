"""QGIS draws every layer of a GeoPackage with the style that the file brings, without a screen.

Usage: QT_QPA_PLATFORM=offscreen qgis_draws.py redlines.gpkg [FOLDER FOR THE PICTURES]
"""

import os
import sys

from qgis.core import (
    QgsApplication,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def main(file, folder=None):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    whole = QgsVectorLayer(file, "all", "ogr")
    names = {entry.split("!!::!!")[1] for entry in whole.dataProvider().subLayers()} - {"layer_styles"}
    drawn = 0
    for name in sorted(names):
        layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
        require(layer.isValid(), f"QGIS does not open {name}")
        if not layer.isSpatial() or any(f"{name}-{kind}" in names for kind in ("lines", "areas", "points")):
            continue
        drawn += 1
        draw(layer, folder)
    print(f"QGIS drew {drawn} layers of {len(names)}; the others have no geometry or are drawn by kind")
    # Python's own end would take QGIS apart in the wrong order, which crashes now and then after all is done.
    sys.stdout.flush()
    os._exit(0)


def draw(layer, folder):
    QgsProject.instance().addMapLayer(layer)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(500, 400))
    settings.setBackgroundColor(QColor("white"))
    extent = layer.extent()
    extent.grow(max(extent.width(), extent.height(), 0.5) * 0.05)
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    if folder:
        picture.save(f"{folder}/{layer.name()}.png")
    colours = {QColor(picture.pixel(x, y)).name() for x in range(500) for y in range(400)}
    require(len(colours) > 1, f"{layer.name()}: QGIS draws nothing")
    # A collision is of two actors: it has no colour of one.
    if layer.fields().indexOf("actor") >= 0 and layer.fields().indexOf("against") < 0:
        shown = {feature["actor"] for feature in layer.getFeatures() if feature.hasGeometry()}
        own = {symbol.color().name() for symbol in layer.renderer().symbols(QgsRenderContext.fromMapSettings(settings))}
        require(len(own) >= 7, f"{layer.name()} is drawn in {own}, not in its actors' colours")
        require(own & colours, f"{layer.name()}: no actor's colour is in the picture; actors: {shown}")


def require(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


main(*sys.argv[1:])
