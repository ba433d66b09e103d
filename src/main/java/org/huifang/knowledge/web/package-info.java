/** The knowledge base for staff, and the page where a customer says that an answer did not help. */
package org.huifang.knowledge.web;
