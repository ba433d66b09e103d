package org.huifang.complaint;

/**
 * What kind of complaint it is.
 *
 * @param category a code of {@code dmn/taxonomy.dmn}, such as T1
 * @param angry whether the text is angry or very negative
 */
public record Classification(Type type, String category, Boolean angry, Exposure exposure) {

    /** What the customer wants of us. */
    public enum Type {
        COMPLAINT,
        ENQUIRY,
        SUGGESTION,
        PRAISE,
        CLAIM
    }

    /** Who else is looking: nobody, the public (press, social media), or a regulator (12305, 12315). */
    public enum Exposure {
        NONE,
        PUBLIC,
        REGULATOR
    }
}
