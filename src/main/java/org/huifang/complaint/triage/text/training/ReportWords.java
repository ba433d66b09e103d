package org.huifang.complaint.triage.text.training;

/** The words of the report around its tables. */
final class ReportWords {

    static final String PAGE =
            """
            # How well texts are classified

            <!-- Written by scripts/retrain; do not edit. -->

            Model version: `%s`

            Every complaint's text is read by four classifiers: category (a code of [`dmn/taxonomy.dmn`](../dmn/taxonomy.dmn)), type, \
            tone, and the remedy the customer asks for. They are maximum entropy models (Apache OpenNLP) over words (Lucene's \
            analysis), character n-grams, and concepts that Chinese and English share. Every figure on this page is about texts the \
            classifier had not seen.

            ## Cross-validation

            Ten folds, stratified by category; confidences of a fold are calibrated on the other nine (temperature, then an isotonic curve). Macro-F1 is the mean over the \
            classes, ECE the expected calibration error over ten bins of confidence.

            %s
            By language, share of right answers:

            %s
            For a person who classifies, the right category is among the three suggested for %s of the texts.

            ## What can be automatic

            Above the threshold the category is taken without a person.

            %s
            ## Calibration of the category

            %s
            ## Confusion

            Official classes; rows are right, columns given:

            %s
            The most confused categories:

            %s
            F1 of every category:

            %s
            ## Held-out texts

            %d hard texts no model has learned from: ambiguous, two problems in one, sarcastic, very short, or off topic.

            %s
            %s

            ## The corpus

            %s
            All %d texts, and the held-out ones, were written for this project and lie in \
            [`src/main/corpus`](../src/main/corpus/README.md) with their labelling rules. No text is a customer's, none was produced \
            from a template, and no two are more than 80 %% alike.

            ## Limits

            - One author wrote the texts, the concepts and the held-out set. Real traffic has more noise, more topics and other \
            proportions, so real figures will be lower: the held-out figures are nearer to what to expect than the \
            cross-validated ones.
            - The held-out texts are not untouched. Their author knew them while writing word lists and later texts, and saw their figures \
            while choosing settings (penalty, rarity, weights of the families: about ten trials, cross-validated figures in view too). No model \
            learned from them, and a test keeps words out of the lists that only they contain, but expect less from texts nobody here has seen.
            - Categories are about equally frequent here; in real traffic a few make up most. Confidence is calibrated for the corpus. \
            Look at the share of corrected suggestions before lowering the threshold.
            - A text gets one category. For two problems in one text the second is usually among the three suggested.
            - Few texts are traditional Chinese; Cantonese and Taiwan usage is known as far as `triage/regional-words.txt` goes.
            - Tone and remedy are judgements on which two people often differ. They are hints for the agent and points for priority, \
            never a reason to refuse.
            - Dangerous matters do not depend on the classifier: [`dmn/triage-overrides.dmn`](../dmn/triage-overrides.dmn) names words \
            that decide by themselves.

            ## Retraining with your own data

            Export decisions of your agents as JSON Lines: `text`, `type` and `category`, and if known `language`, `tone` and `remedy`. \
            Then

            ```sh
            scripts/retrain --with decisions.jsonl            # evaluates old and new on the same texts and changes nothing
            scripts/retrain --with decisions.jsonl --accept   # adds them to src/main/corpus/decisions.jsonl, rewrites this page
            mvn package                                       # builds the application with the new models
            ```

            Decisions are customers' words: keep such a corpus where only those may read it who may read the cases.
            """;

    private ReportWords() {}
}
