"""The pages: server-rendered, in Dutch and English, whole without JavaScript. Read the register, write nothing."""
