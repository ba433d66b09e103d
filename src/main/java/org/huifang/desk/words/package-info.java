/** What codes are called at the desk, in both languages. */
package org.huifang.desk.words;
