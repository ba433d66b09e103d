/** The knowledge base as files: one article each, with its questions, its answer in both languages and how long it is valid. */
package org.huifang.knowledge.article;
