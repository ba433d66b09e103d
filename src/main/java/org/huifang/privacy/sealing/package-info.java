/** Seals anew, night by night, what is sealed with a key that is not the newest, by the list of sealed columns in the register. */
package org.huifang.privacy.sealing;
