package org.redlines.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A canvas for SVG. Text stays text, so that it can be searched, read out and translated. Each line has its measured
 * width as {@code textLength}, so that it takes the same space in another font.
 */
final class SvgCanvas extends Canvas {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FACES = "'Noto Sans', 'Noto Sans Armenian', 'Noto Sans Arabic', sans-serif";
    private static final int DECIMALS = 2;

    private record Written(Line line, double x, Style style) {}

    private final SVGGraphics2D svg;
    private final List<Written> texts = new ArrayList<>();

    private SvgCanvas(SVGGraphics2D svg, PictureSize size) {
        super(svg, size.width, size.height);
        this.svg = svg;
    }

    static SvgCanvas of(PictureSize size) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new java.awt.Dimension(size.width, size.height));
        return new SvgCanvas(graphics, size);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void write(Line line, double x, double y, Style style) {
        svg.setFont(style.face().main(style.size()));
        svg.setColor(style.colour());
        svg.drawString(line.text(), (float) x, (float) y);
        texts.add(new Written(line, x, style));
    }

    @Override
    byte[] bytes(String title, String description) {
        Element root = svg.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        NodeList elements = root.getElementsByTagNameNS(SVG, "text");
        for (int i = 0; i < elements.getLength(); i++) {
            describe((Element) elements.item(i), texts.get(i));
        }
        child(root, "desc", description);
        child(root, "title", title);
        return bytes(root);
    }

    // Without a document type declaration, because readers would fetch it from another site.
    private static byte[] bytes(Element root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void child(Element root, String name, String text) {
        Element child = root.getOwnerDocument().createElementNS(SVG, name);
        child.setTextContent(text);
        root.insertBefore(child, root.getFirstChild());
    }

    private static void describe(Element text, Written written) {
        Style style = written.style();
        text.setAttribute("font-family", FACES);
        text.setAttribute("font-size", number(style.size()));
        text.setAttribute("font-weight", style.face() == Face.BOLD ? "700" : "400");
        text.setAttribute("textLength", number(written.line().width()));
        text.setAttribute("lengthAdjust", "spacingAndGlyphs");
        if (!written.line().layout().isLeftToRight()) {
            text.setAttribute("direction", "rtl");
            text.setAttribute("x", number(written.x() + written.line().width()));
        }
        if (style.halo() != null) {
            text.setAttribute("paint-order", "stroke");
            text.setAttribute(
                    "stroke",
                    String.format(
                            Locale.ROOT,
                            "#%02x%02x%02x",
                            style.halo().getRed(),
                            style.halo().getGreen(),
                            style.halo().getBlue()));
            text.setAttribute("stroke-width", "3.4");
            text.setAttribute("stroke-linejoin", "round");
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
