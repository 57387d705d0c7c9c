import './tasks.ts'
import { serve } from '#multiprocessing'

serve()
