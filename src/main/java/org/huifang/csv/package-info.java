/**
 * Files of any length in the same memory: read as a stream, taken in some rows at a time by whoever knows what they mean, counted
 * as they are committed; what cannot be taken in is kept with its reasons and given back.
 */
package org.huifang.csv;
