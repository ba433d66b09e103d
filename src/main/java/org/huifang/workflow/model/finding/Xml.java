package org.huifang.workflow.model.finding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A model as XML, for the rules that look at everything in it. */
public final class Xml {

    /** The file is no XML; the message says where. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** Reads without looking anything up outside: a document type is refused. */
    public static Document read(byte[] content) throws Unreadable {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXParseException wrong) {
            throw new Unreadable("line %d: %s".formatted(wrong.getLineNumber(), wrong.getMessage()));
        } catch (SAXException | IOException wrong) {
            throw new Unreadable(wrong.getMessage());
        } catch (ParserConfigurationException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    /** What the reader complained about, in one line. */
    public static String cause(Throwable wrong) {
        var deepest = wrong;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    /** The element and all within, in document order. */
    public static List<Element> elements(Element root) {
        var all = new ArrayList<Element>();
        all.add(root);
        var children = root.getChildNodes();
        for (var i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                all.addAll(elements(child));
            }
        }
        return all;
    }

    public static List<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .toList();
    }

    /** The words directly in the element, not those of its children. */
    public static String text(Element element) {
        var words = new StringBuilder();
        var children = element.getChildNodes();
        for (var i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Text text) {
                words.append(text.getData());
            }
        }
        return words.toString().strip();
    }

    /** Id of the element, or of what it belongs to. */
    public static String idOf(Element element) {
        for (var node = element; node != null; node = node.getParentNode() instanceof Element up ? up : null) {
            if (node.hasAttribute("id")) {
                return node.getAttribute("id");
            }
        }
        return element.getLocalName();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException harmless) {}

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }

    private Xml() {}
}
