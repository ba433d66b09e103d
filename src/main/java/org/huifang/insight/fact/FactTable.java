package org.huifang.insight.fact;

/** A table of facts: by which column its rows are found, and of which type that is. */
enum FactTable {
    COMPLAINT("complaint", "number", "text"),
    CONTACT("contact", "number", "text"),
    ANSWER("answer", "invitation", "uuid");

    private final String name;
    private final String key;
    private final String type;

    FactTable(String name, String key, String type) {
        this.name = name;
        this.key = key;
        this.type = type;
    }

    /** The statement with {@code {name}} and the condition {@code {chosen}} on the parameter {@code keys}. */
    String sql(String template) {
        return template.replace("{name}", name)
                .replace("{chosen}", "%s = any(cast(string_to_array(:keys, ',') as %s[]))".formatted(key, type));
    }
}
