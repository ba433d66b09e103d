/** The commands behind {@code scripts/classify} and {@code scripts/retrain}, and the step of the build that trains the models. */
package org.huifang.complaint.triage.text.shell;
