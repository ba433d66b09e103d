/** Legal holds: what keeps a case from being erased. */
package org.huifang.privacy.hold;
