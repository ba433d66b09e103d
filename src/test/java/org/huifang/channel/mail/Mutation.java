package org.huifang.channel.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils a mail at random, as broken clients, servers and attackers would. The same seed spoils the same way. */
public final class Mutation {

    /** What parsers stumble over. */
    private static final List<String> STUMBLING_STONES = List.of(
            "\0",
            "\r\n\r\n",
            "\n",
            "\r",
            "--",
            "=?utf-8?B?",
            "?=",
            "=?gb2312?Q?=C0=?= =?x?y?z?=",
            "=\r\n",
            "=00",
            "\u00ed\u00a0\u0080",
            "\u00ff\u00fe",
            "\u0081\u0030",
            "Content-Type: multipart/mixed; boundary=\"\"\r\n",
            "Content-Type: multipart/alternative; boundary==_b\r\n",
            "Content-Type: message/rfc822\r\n\r\n",
            "Content-Type: text/html; charset=\"utf-16\"\r\n",
            "Content-Type: text/plain; charset=x-IBM1364\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: uuencode\r\n",
            "Content-Disposition: attachment; filename*0*=utf-8''%; filename*1=x\r\n",
            "From: <>\r\n",
            "From: @,;:\r\n",
            "Reply-To: a@b@c <d@e>, \"\\\r\n",
            "<blockquote>",
            "<table><tr><td>",
            "> > > ",
            "------------------ 原始邮件 ------------------\n",
            "+2D0-",
            "~{");

    private final Random random;

    public Mutation(long seed) {
        this.random = new Random(seed);
    }

    public byte[] of(byte[] mail, byte[] other) {
        var mutated = mail;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            mutated = once(mutated, other);
        }
        return mutated;
    }

    private byte[] once(byte[] mail, byte[] other) {
        if (mail.length < 4) {
            return other;
        }
        int from = random.nextInt(mail.length);
        int to = Math.min(mail.length, from + 1 + random.nextInt(random.nextBoolean() ? 8 : 400));
        return switch (random.nextInt(9)) {
            case 0 -> flip(mail, from);
            case 1 -> join(mail, from, new byte[0], to);
            case 2 -> join(mail, from, noise(1 + random.nextInt(60)), from);
            case 3 -> join(mail, from, noise(to - from), to);
            case 4 -> join(mail, to, Arrays.copyOfRange(mail, from, to), to);
            case 5 -> Arrays.copyOf(mail, from);
            case 6 -> join(mail, from, Arrays.copyOfRange(other, other.length / 3, other.length), to);
            case 7 -> join(mail, from, repeated(Arrays.copyOfRange(mail, from, to), 1 + random.nextInt(300)), to);
            default -> join(mail, from, stone(), from);
        };
    }

    private byte[] flip(byte[] mail, int at) {
        var flipped = mail.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] stone() {
        var stone = STUMBLING_STONES.get(random.nextInt(STUMBLING_STONES.size()));
        var latin = stone.chars().allMatch(c -> c < 0x100);
        return stone.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] repeated(byte[] chunk, int times) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] mail, int end, byte[] between, int begin) {
        var out = new ByteArrayOutputStream();
        out.write(mail, 0, end);
        out.writeBytes(between);
        out.write(mail, begin, mail.length - begin);
        return out.toByteArray();
    }
}
