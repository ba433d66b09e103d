/** The one list of every column that can hold words, and the statements made of it. */
package org.huifang.privacy.register;
