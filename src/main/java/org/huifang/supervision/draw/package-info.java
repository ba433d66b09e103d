/** Which closed cases are reviewed: a rate by {@code dmn/review-sampling.dmn}, and a draw that anybody can make again. */
package org.huifang.supervision.draw;
