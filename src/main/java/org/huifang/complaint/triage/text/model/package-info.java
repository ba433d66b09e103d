/** The classifiers: maximum entropy models of OpenNLP, one for each question, with calibrated confidence. */
package org.huifang.complaint.triage.text.model;
