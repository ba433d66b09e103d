/** The labelled texts and what is made of them: models, cross-validation, figures and the report in {@code docs}. */
package org.huifang.complaint.triage.text.training;
