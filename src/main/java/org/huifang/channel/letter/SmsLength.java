package org.huifang.channel.letter;

/**
 * How long a short message is. In the letters of GSM 03.38 one part holds 160 and of several each 153; as soon as one other
 * letter appears, such as any Chinese one, 70 and 67 (3GPP TS 23.038 and 23.040).
 *
 * @param units letters as the network counts them: a letter of the extension table twice, in Unicode by UTF-16
 */
public record SmsLength(int units, int segments, boolean unicode) {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_TWICE = "^{}\\[~]|€\f";

    public static SmsLength of(String text) {
        var unicode = text.chars().anyMatch(c -> GSM.indexOf(c) < 0 && GSM_TWICE.indexOf(c) < 0);
        if (unicode) {
            return new SmsLength(text.length(), segments(text.length(), 70, 67), true);
        }
        var units = text.length()
                + (int) text.chars().filter(c -> GSM_TWICE.indexOf(c) >= 0).count();
        return new SmsLength(units, segments(units, 160, 153), false);
    }

    private static int segments(int units, int alone, int together) {
        return units <= alone ? 1 : (units + together - 1) / together;
    }
}
