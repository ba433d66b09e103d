/** The links by which a customer says that an answer did not help: short, signed, limited in time. */
package org.huifang.knowledge.link;
