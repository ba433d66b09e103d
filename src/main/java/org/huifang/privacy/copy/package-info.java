/** A copy of all that is kept about a person, for the person. */
package org.huifang.privacy.copy;
