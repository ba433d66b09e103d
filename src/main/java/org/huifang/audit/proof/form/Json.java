package org.huifang.audit.proof.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON written in one way only, and read back only if it is written so: a byte changed anywhere is either another value or another
 * spelling, and both are seen. Values are maps, lists, texts, whole numbers, flags and null.
 */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Containers above this depth have a line for each of their values, so that places can be told by line. */
    private static final int LINES_ABOVE = 3;

    public static byte[] document(Object value) {
        var text = new StringBuilder();
        write(value, text, 0, true);
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In one line, as it is hashed and signed. */
    public static String line(Object value) {
        var text = new StringBuilder();
        write(value, text, 0, false);
        return text.toString();
    }

    /** @throws Unreadable naming the line where the document is no JSON, or spelled otherwise than it was written */
    public static Map<String, Object> read(byte[] document) {
        var text = decoded(document);
        try (var parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("line 1", "a bundle begins with {");
            }
            var value = object(parser);
            if (parser.nextToken() != null) {
                throw unreadable(parser, "there is more behind the end");
            }
            requireSameSpelling(text, new String(document(value), StandardCharsets.UTF_8));
            return value;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new Unreadable("line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()), "no JSON there");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(byte[] document) {
        var bytes = ByteBuffer.wrap(document);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException invalid) {
            var line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += document[i] == '\n' ? 1 : 0;
            }
            throw new Unreadable("line " + line, "byte %d is no UTF-8".formatted(bytes.position()));
        }
    }

    private static void requireSameSpelling(String text, String canonical) {
        if (text.equals(canonical)) {
            return;
        }
        var line = 1;
        var column = 1;
        for (int i = 0; i < Math.min(text.length(), canonical.length()); i++, column++) {
            if (text.charAt(i) != canonical.charAt(i)) {
                break;
            }
            if (text.charAt(i) == '\n') {
                line++;
                column = 0;
            }
        }
        throw new Unreadable("line %d, column %d".formatted(line, column), "spelled otherwise than bundles are");
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue().bitLength() < Long.SIZE ? parser.getLongValue() : null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw unreadable(parser, "not a value that bundles have");
        };
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        var array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static Unreadable unreadable(JsonParser parser, String detail) {
        var at = parser.currentLocation();
        return new Unreadable("line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()), detail);
    }

    private static void write(Object value, StringBuilder text, int depth, boolean lines) {
        var broken = lines && depth < LINES_ABOVE;
        if (value instanceof Map<?, ?> object) {
            var separator = "{";
            for (var field : object.entrySet()) {
                text.append(separator).append(broken ? "\n" : "");
                quote((String) field.getKey(), text);
                text.append(':');
                write(field.getValue(), text, depth + 1, lines);
                separator = ",";
            }
            text.append(object.isEmpty() ? "{}" : broken ? "\n}" : "}");
        } else if (value instanceof List<?> array) {
            var separator = "[";
            for (var item : array) {
                text.append(separator).append(broken ? "\n" : "");
                write(item, text, depth + 1, lines);
                separator = ",";
            }
            text.append(array.isEmpty() ? "[]" : broken ? "\n]" : "]");
        } else if (value instanceof String string) {
            quote(string, text);
        } else {
            text.append(value);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(string, text);
        text.append('"');
    }

    private Json() {}
}
