package org.huifang.audit.proof.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The fields of an object in a bundle, by name; whatever is not as bundles have it is refused with its place, by {@link Unreadable}. */
public record Fields(String place, Map<?, ?> values) {

    public static Fields of(String place, Object value) {
        if (value instanceof Map<?, ?> fields) {
            return new Fields(place, fields);
        }
        throw new Unreadable(place, "there should be an object");
    }

    public Fields only(String... names) {
        if (!Set.of(names).equals(values.keySet())) {
            throw new Unreadable(place, "its fields should be %s".formatted(List.of(names)));
        }
        return this;
    }

    public String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new Unreadable(place + " " + name, "there should be a text");
    }

    public long whole(String name) {
        if (values.get(name) instanceof Long whole) {
            return whole;
        }
        throw new Unreadable(place + " " + name, "there should be a whole number");
    }

    public boolean flag(String name) {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new Unreadable(place + " " + name, "there should be true or false");
    }

    public Fields object(String name) {
        return of(place + " " + name, values.get(name));
    }

    public List<?> list(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        throw new Unreadable(place + " " + name, "there should be a list");
    }

    public List<Fields> objects(String name) {
        var list = list(name);
        return IntStream.range(0, list.size())
                .mapToObj(index -> of("%s[%d]".formatted(name, index), list.get(index)))
                .toList();
    }

    public List<String> texts(String name) {
        return list(name).stream()
                .map(item -> {
                    if (item instanceof String text) {
                        return text;
                    }
                    throw new Unreadable(place + " " + name, "there should be texts");
                })
                .toList();
    }
}
