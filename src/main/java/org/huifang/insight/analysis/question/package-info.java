/** The seven questions: each reads a sample, asks statistics and says in words what came out, or why nothing can be said. */
package org.huifang.insight.analysis.question;
