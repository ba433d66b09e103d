package org.huifang.complaint.triage.text.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;

/**
 * Classifiers in a file: format, version, then for each question its calibration, answers and weighted features. OpenNLP's own
 * format keeps every weight as a double, zeros included; this one is a tenth of the size.
 */
public final class ModelFile {

    private static final String FORMAT = "huifang-text-triage-2";

    private ModelFile() {}

    public static void write(Path file, Classifiers classifiers) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                out.writeUTF(FORMAT);
                out.writeUTF(classifiers.version());
                for (var question : Question.values()) {
                    write(out, classifiers.byQuestion().get(question));
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(DataOutputStream out, Classifier classifier) throws IOException {
        var data = classifier.model().getDataStructures();
        @SuppressWarnings("unchecked")
        var contexts = new TreeMap<>((Map<String, Context>) data[1]);
        var answers = (String[]) data[2];
        write(out, classifier.calibration());
        out.writeByte(answers.length);
        for (var answer : answers) {
            out.writeUTF(answer);
        }
        out.writeInt(contexts.size());
        for (var feature : contexts.entrySet()) {
            out.writeUTF(feature.getKey());
            write(out, feature.getValue());
        }
    }

    private static void write(DataOutputStream out, Calibration calibration) throws IOException {
        out.writeDouble(calibration.temperature());
        out.writeByte(calibration.confidences().size());
        for (int i = 0; i < calibration.confidences().size(); i++) {
            out.writeDouble(calibration.confidences().get(i));
            out.writeDouble(calibration.accuracies().get(i));
        }
    }

    private static void write(DataOutputStream out, Context context) throws IOException {
        out.writeByte(context.getOutcomes().length);
        for (int i = 0; i < context.getOutcomes().length; i++) {
            out.writeByte(context.getOutcomes()[i]);
            out.writeFloat((float) context.getParameters()[i]);
        }
    }

    /** @throws UncheckedIOException when it is no model file or a damaged one */
    public static Classifiers read(InputStream stream) {
        try (var in = new DataInputStream(new BufferedInputStream(stream))) {
            var version = versionIn(in);
            var byQuestion = new EnumMap<Question, Classifier>(Question.class);
            for (var question : Question.values()) {
                byQuestion.put(question, readClassifier(in));
            }
            return new Classifiers(version, byQuestion);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The version of the model in a file; empty when there is none that can be read. */
    public static Optional<String> versionOf(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            return Optional.of(versionIn(in));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String versionIn(DataInputStream in) throws IOException {
        if (!FORMAT.equals(in.readUTF())) {
            throw new IOException("This is no text triage model of format " + FORMAT);
        }
        return in.readUTF();
    }

    private static Classifier readClassifier(DataInputStream in) throws IOException {
        var calibration = readCalibration(in);
        var answers = new String[in.readUnsignedByte()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = in.readUTF();
        }
        var names = new String[in.readInt()];
        var contexts = new Context[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = in.readUTF();
            contexts[i] = readContext(in);
        }
        return new Classifier(new QNModel(contexts, names, answers), calibration);
    }

    private static Calibration readCalibration(DataInputStream in) throws IOException {
        var temperature = in.readDouble();
        var points = in.readUnsignedByte();
        var confidences = new ArrayList<Double>();
        var accuracies = new ArrayList<Double>();
        for (int i = 0; i < points; i++) {
            confidences.add(in.readDouble());
            accuracies.add(in.readDouble());
        }
        return new Calibration(temperature, confidences, accuracies);
    }

    private static Context readContext(DataInputStream in) throws IOException {
        var answers = new int[in.readUnsignedByte()];
        var weights = new double[answers.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = in.readUnsignedByte();
            weights[i] = in.readFloat();
        }
        return new Context(answers, weights);
    }
}
