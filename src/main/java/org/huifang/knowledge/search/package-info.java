/** From a customer's words to the article that answers them, by Lucene, with a score that says how likely it is the right one. */
package org.huifang.knowledge.search;
