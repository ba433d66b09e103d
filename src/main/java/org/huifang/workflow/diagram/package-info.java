/**
 * Draws a process model as SVG, with what happened to one case drawn on it. From the model's own layout, so that every version
 * looks as it did in the modeler; without a browser, so that a page, a PDF and the shell show the same drawing.
 */
package org.huifang.workflow.diagram;
