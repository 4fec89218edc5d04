def hypertext_blocks(text,start=0,end=None): raise NotImplementedError
