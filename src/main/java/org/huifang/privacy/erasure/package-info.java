/** Erasing what is kept about a person: asked for, examined, approved by two, told, and done everywhere. */
package org.huifang.privacy.erasure;
