package org.huifang.dossier.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A drawing much wider than a sheet, cut into parts that follow each other, so that its words can still be read on paper. */
final class Strips {

    private static final Pattern SIZE =
            Pattern.compile("viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\" width=\"[^\"]*\" height=\"[^\"]*\"");

    /** Width by height that still fits a sheet well. */
    private static final double SHEET = 2.0;

    /** What two parts that follow each other both show, so that nobody has to guess how they go together. */
    private static final double OVERLAP = .04;

    private Strips() {}

    /** @param svg with its size in the first tag */
    static List<String> of(String svg) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            return List.of(svg);
        }
        long x = Math.round(Double.parseDouble(size.group(1)));
        long width = Math.round(Double.parseDouble(size.group(3)));
        long height = Math.round(Double.parseDouble(size.group(4)));
        int strips = (int) Math.max(1, Math.round(width / SHEET / height));
        long margin = strips == 1 ? 0 : Math.round(width * OVERLAP / 2);
        return IntStream.range(0, strips)
                .mapToObj(strip -> {
                    long from = Math.max(0, width * strip / strips - margin);
                    long until = Math.min(width, width * (strip + 1) / strips + margin);
                    var part = "viewBox=\"%d %s %d %d\" width=\"%d\" height=\"%d\""
                            .formatted(x + from, size.group(2), until - from, height, until - from, height);
                    return svg.substring(0, size.start()) + part + svg.substring(size.end());
                })
                .toList();
    }
}
